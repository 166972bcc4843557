"""What holds for all tests."""

import os

from hypothesis import settings

# as the command line sets it: the processes of the suite would share small matrices among threads and wait for one another
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# what a case takes depends on the machine; benchmarks measure it
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
