"""The peers' side: reads `WORK` lines, runs the work once, answers `SECONDS CHECK` (CHECK: a number both sides must agree on).

First line out: what is missing, or `ready numpy X torch Y`. Each work is prepared when it is first asked for.
"""
import sys
import time

threads = int(sys.argv[1])
import os
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = str(threads)

found = {}
try:
    import numpy
    found["numpy"] = numpy.__version__
except ImportError:
    pass
try:
    import torch
    torch.set_num_threads(threads)
    found["torch"] = torch.__version__
except ImportError:
    pass
print("ready", *(f"{k} {v}" for k, v in found.items()), flush=True)


def pattern(count, scale):
    i = numpy.arange(count, dtype=numpy.int64)
    return (((i * 7919) % 101 - 50) / 50 * scale).astype(numpy.float32)


def sgemm(n):
    a, b = pattern(n * n, 1).reshape(n, n), pattern(n * n, 1).reshape(n, n).T.copy()
    return lambda: sum(float(((a.T if way & 1 else a) @ (b.T if way & 2 else b))[n // 2, n // 3]) for way in range(4))


def network():
    nn = torch.nn
    net = nn.Sequential(nn.Conv2d(1, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 5, padding=2), nn.ReLU(),
                        nn.MaxPool2d(2), nn.Flatten(), nn.Linear(3136, 1024), nn.ReLU(), nn.Linear(1024, 10))
    # Weights by formula; TensorFlow's layouts are HWIO and NHWC.
    shapes = [(5, 5, 1, 32), (5, 5, 32, 64), (3136, 1024), (1024, 10)]
    layers = [net[0], net[3], net[7], net[9]]
    with torch.no_grad():
        for shape, layer in zip(shapes, layers):
            w = pattern(int(numpy.prod(shape)), 0.05).reshape(shape)
            if len(shape) == 4:
                w = w.transpose(3, 2, 0, 1)
            elif shape[0] == 3136:
                w = w.reshape(7, 7, 64, 1024).transpose(2, 0, 1, 3).reshape(3136, 1024).T
            else:
                w = w.T
            layer.weight.copy_(torch.from_numpy(w.copy()))
            layer.bias.fill_(0.1)
    return net


def images(n):
    return torch.from_numpy(numpy.abs(pattern(n * 784, 1)).reshape(n, 1, 28, 28))


def predict(n):
    net, x = network().eval(), images(n)

    def run():
        with torch.no_grad():
            return float(torch.softmax(net(x), 1)[0, 3])
    return run


def train(n):
    net, x = network(), images(n)
    y = torch.arange(n) % 10
    adam = torch.optim.Adam(net.parameters(), 1e-4)
    loss = torch.nn.CrossEntropyLoss(reduction="sum")
    state = {}

    def run():
        adam.zero_grad()
        value = loss(net(x), y)
        value.backward()
        adam.step()
        # The first step's loss is the check: later ones drift apart in rounding.
        return state.setdefault("loss", value.item())
    return run


needs = {"sgemm": "numpy", "predict": "torch", "train-step": "torch"}
makers = {"sgemm": sgemm, "predict": predict, "train-step": train}
ready = {}
for line in sys.stdin:
    work = line.strip()
    kind, size = work.rsplit("-", 1)
    if kind not in makers or needs[kind] not in found or "numpy" not in found:
        print("none", flush=True)
        continue
    if work not in ready:
        ready[work] = makers[kind](int(size))
    start = time.perf_counter()
    check = ready[work]()
    print(time.perf_counter() - start, check, flush=True)
