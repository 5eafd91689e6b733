"""One thread: on a busy machine two threads that wait for each other take ten times as long."""

import torch

torch.set_num_threads(1)
