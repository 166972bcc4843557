"""What holds for all tests."""

import os

# as the command line sets it: the processes of the suite would share small matrices among threads and wait for one another
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
