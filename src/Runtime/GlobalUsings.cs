global using Reproductions.Runtime.Errors;
global using Reproductions.Runtime.Tensors;
global using Tensorflow;
global using Tensorflow.Exceptions;
