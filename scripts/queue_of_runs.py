"""What the scripts of the stored tables share: a queue of runs of which a kill loses one."""

import json
import time

import record


class Done:
    """The runs that have ended, one a line in `_measured/<name>.jsonl`; each is known by its key."""

    def __init__(self, name):
        self.path = record.ROOT / "_measured" / f"{name}.jsonl"
        lines = self.path.read_text().splitlines() if self.path.exists() else []
        self.runs = {run["key"]: run for run in map(json.loads, lines)}

    def work(self, keys, run, allowed=None):
        """Run those of `keys` that have not ended, in their order, and say how much time is left.

        `run(key)` returns what to keep; `allowed` is how many seconds of the clock there are, None for any number.
        """
        self.path.parent.mkdir(exist_ok=True)
        left = [key for key in keys if key not in self.runs]
        began = time.monotonic()
        for count, key in enumerate(left, 1):
            if allowed is not None and time.monotonic() - began > allowed:
                print(f"out of time: {len(left) - count + 1} runs were not begun", flush=True)
                return
            clock = time.process_time()
            self.runs[key] = {"key": key, **run(key), "cpu_seconds": round(time.process_time() - clock, 1)}
            with self.path.open("a") as file:
                file.write(json.dumps(self.runs[key]) + "\n")
            each = (time.monotonic() - began) / count
            print(
                f"{time.strftime('%H:%M:%S', time.gmtime())} {key}: {self.runs[key]}; {len(left) - count} runs left,"
                f" about {each * (len(left) - count) / 60:.0f} minutes",
                flush=True,
            )
