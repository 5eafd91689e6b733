"""For a busy machine: hypothesis has no time limit, because torch's first call takes a second.

And torch has one thread, because two that wait for each other take ten times as long.
"""

import torch
from hypothesis import HealthCheck, settings

settings.register_profile("unhurried", parent=settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

torch.set_num_threads(1)
