global using DType = Reproductions.Runtime.Tensors.DType;
global using HostShape = Reproductions.Runtime.Tensors.Shape;
global using HostTensor = Reproductions.Runtime.Tensors.Tensor;
global using Reproductions.Runtime.Framework;
global using Reproductions.Runtime.Tensors;
global using RuntimeGraph = Reproductions.Runtime.Framework.Graph;
global using RuntimeSession = Reproductions.Runtime.Execution.Session;
global using Tensorflow.Exceptions;
global using Tensorflow.NumPy;
