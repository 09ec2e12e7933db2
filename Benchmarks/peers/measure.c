// Runs one command and says what it cost: measure REPORT STDOUT COMMAND...
//
// STDOUT is truncated if it exists. The report is one line: exit status, wall, user and system
// seconds, greatest resident memory in KiB, and instructions in user mode, -1 where the machine
// doesn't count them. A launcher of its own, since the memory of whoever starts a command counts
// as that command's: an interpreter's 15 MiB would hide smaller programs.
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/perf_event.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int instruction_counter(pid_t process) {
  struct perf_event_attr wanted;
  memset(&wanted, 0, sizeof wanted);
  wanted.type = PERF_TYPE_HARDWARE;
  wanted.size = sizeof wanted;
  wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
  wanted.disabled = wanted.inherit = wanted.enable_on_exec = 1;
  wanted.exclude_kernel = wanted.exclude_hv = 1;
  return (int)syscall(SYS_perf_event_open, &wanted, process, -1, -1, PERF_FLAG_FD_CLOEXEC);
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  int gate[2];
  if (count < 4 || pipe2(gate, O_CLOEXEC)) return 2;
  pid_t child = fork();
  if (child == 0) {
    char go;
    int out = open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int quiet = open("/dev/null", O_WRONLY);
    if (out < 0 || dup2(out, 1) < 0 || dup2(quiet, 2) < 0 || read(gate[0], &go, 1) != 1) _exit(126);
    execvp(arguments[3], arguments + 3);
    _exit(127);
  }
  int counter = instruction_counter(child), status;
  struct timespec from, to;
  struct rusage usage;
  clock_gettime(CLOCK_MONOTONIC, &from);
  if (write(gate[1], "", 1) != 1 || wait4(child, &status, 0, &usage) != child) return 3;
  clock_gettime(CLOCK_MONOTONIC, &to);
  int64_t instructions = -1;
  if (counter >= 0 && read(counter, &instructions, 8) != 8) instructions = -1;
  FILE *report = fopen(arguments[1], "w");
  if (!report) return 4;
  fprintf(report, "%d %.6f %.6f %.6f %ld %lld\n",
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9, seconds(usage.ru_utime),
          seconds(usage.ru_stime), usage.ru_maxrss, (long long)instructions);
  return fclose(report) ? 4 : 0;
}
