using BenchmarkDotNet.Running;
using Reproductions.Benchmarks.Kernels;

BenchmarkSwitcher.FromAssembly(typeof(ConvolutionBenchmarks).Assembly).Run(args);
