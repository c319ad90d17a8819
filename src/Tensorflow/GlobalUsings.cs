global using Reproductions.Runtime.Framework;
global using Tensorflow.Exceptions;
global using Tensorflow.NumPy;
global using DType = Reproductions.Runtime.Tensors.DType;
global using HostShape = Reproductions.Runtime.Tensors.Shape;
global using HostTensor = Reproductions.Runtime.Tensors.Tensor;
global using RuntimeGraph = Reproductions.Runtime.Framework.Graph;
global using RuntimeSession = Reproductions.Runtime.Execution.Session;
