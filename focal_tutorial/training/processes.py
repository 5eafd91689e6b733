"""Several processes that train one network: each takes a share of every batch.

    torchrun --nproc-per-node=2 -m focal_tutorial train FOLDER ...

torchrun starts N copies of a program and tells each its number. `training.fit` and `training.score` notice that; a
program needs no other change than to let only the first process print (`processes.first()`). In one process every
function here does nothing.

What is equal to one process with the whole batch, and what is not:

- The batch of step s is the same whatever N is; each process takes a consecutive slice, one image more or less.
- The losses are divided by the positives of all processes (`criterion`). DistributedDataParallel takes the mean of
  the gradients over the processes, and the criterion divides by the mean number of positives per process: together the
  gradient of the whole batch, also where slices differ in size or one has no object.
- Clipping and the scale of mixed precision see the gradient after that mean. They are the same in all processes.
- BatchNorm layers that are in training mode normalise each slice by its own statistics, which one process would not do.
  Their running statistics are averaged over the processes after each step, so that all copies stay equal. With frozen
  BatchNorm, as for weights from ImageNet, and with GroupNorm, nothing differs.

The network's communication is gloo's on CPUs and NCCL's on GPUs, where the process with local number k takes GPU k.
"""

import atexit
import os

import torch
from torch import distributed, nn
from torch.nn.parallel import DistributedDataParallel

from .agreement import differences


def start():
    """Join the other processes if torchrun started this one and nobody has done so yet."""
    if not distributed.is_available() or distributed.is_initialized():
        return
    if int(os.environ.get("WORLD_SIZE", "1")) > 1:
        backend = "cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo"
        # After a restart torchrun may serve the same store again, with the addresses of the processes that are gone. A
        # process that read one of those would wait for ever: so each attempt has its own part of the store.
        store, number, total = next(distributed.rendezvous("env://"))
        store = distributed.PrefixStore(f"attempt {os.environ.get('TORCHELASTIC_RESTART_COUNT', 0)}", store)
        distributed.init_process_group(backend, store=store, rank=number, world_size=total)
        atexit.register(stop)


def stop():
    """Leave the other processes; called at the end of the program."""
    if distributed.is_available() and distributed.is_initialized():
        distributed.destroy_process_group()


def count():
    """How many processes train together: 1 unless they were started together."""
    return distributed.get_world_size() if distributed.is_available() and distributed.is_initialized() else 1


def rank():
    """This process's number, from 0."""
    return distributed.get_rank() if count() > 1 else 0


def first():
    """Is this the process that prints and writes? Known before `start` too."""
    return (rank() if count() > 1 else int(os.environ.get("RANK", "0"))) == 0


def share(total):
    """This process's part of `total` things in a row, as (start, end): consecutive, and equal to within one."""
    return rank() * total // count(), (rank() + 1) * total // count()


def own_device(wanted):
    """`wanted`, but among several processes on GPUs this process's own."""
    wanted = torch.device(wanted)
    if wanted.type == "cuda" and count() > 1:
        wanted = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(wanted)
    return wanted


def mean_(tensor):
    """Replace `tensor` by its mean over the processes."""
    if count() > 1:
        distributed.all_reduce(tensor)
        tensor /= count()
    return tensor


def largest(*numbers):
    """The largest of each of these whole numbers over the processes, as a tuple."""
    if count() > 1:
        values = torch.tensor(numbers)
        distributed.all_reduce(values, distributed.ReduceOp.MAX)
        numbers = tuple(values.tolist())
    return numbers


def gather(items):
    """The lists of all processes, one after the other in the order of their numbers; the same list in each process."""
    if count() == 1:
        return items
    parts = [None] * count()
    distributed.all_gather_object(parts, items)
    return [item for part in parts for item in part]


def must_agree(description):
    """Compare a nested dictionary of what JSON can hold over the processes; ValueError names the fields that differ."""
    for number, other in enumerate(gather([description])):
        lines = differences(other, description, here=f"in process {rank()}", there=f"in process {number}")
        if lines:
            raise ValueError(f"the processes do not train the same: {'; '.join(lines)}")


def parallel(model):
    """`model.loss` as a function whose gradients are the mean over the processes.

    The weights of all processes become those of the first one.
    """
    if count() == 1:
        return model.loss
    one = next(model.parameters()).device
    return DistributedDataParallel(_Loss(model), device_ids=[one] if one.type == "cuda" else None)


class _Loss(nn.Module):
    """DistributedDataParallel looks after `forward` only: here it is the loss."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, images, targets, **options):
        """See `RetinaNet.loss`."""
        return self.model.loss(images, targets, **options)


@torch.no_grad()
def average_statistics(model):
    """Average the running means and variances of all BatchNorm layers in training mode over the processes."""
    if count() == 1:
        return
    norms = [part for part in model.modules() if isinstance(part, nn.modules.batchnorm._BatchNorm) and part.training]
    statistics = [one for norm in norms for one in (norm.running_mean, norm.running_var) if one is not None]
    if statistics:
        together = mean_(torch.cat(statistics))
        for kept, new in zip(statistics, together.split([len(one) for one in statistics])):
            kept.copy_(new)


def wait():
    """Wait until all processes are here."""
    if count() > 1:
        distributed.barrier()
