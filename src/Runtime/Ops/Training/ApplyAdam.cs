using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>One step of Adam (core/kernels/training_ops.cc): every operation rounds once, in this order.</summary>
internal sealed unsafe class ApplyAdam : OpType
{
    private static readonly string[] s_scalars = ["beta1_power", "beta2_power", "lr", "beta1", "beta2", "epsilon"];

    public override string SignatureText => "ApplyAdam(var:Ref(T), m:Ref(T), v:Ref(T), beta1_power:T, beta2_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False; use_nesterov:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.Merge(c.Merge(c.Input(0), c.Input(1)), c.Input(2));
        for (var i = 3; i < 9; i++)
        {
            c.InputOfRank(i, 0);
        }

        c.Set(0, c.Merge(shape, c.Input(9)));
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Compute<float>),
        DType.Float64 => new DelegateKernel(Compute<double>),
        _ => null,
    };

    private static void Compute<T>(KernelContext c)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var variable = c.Ref(0);
        var m = c.Ref(1);
        var v = c.Ref(2);
        if (variable.Value is null || m.Value is null || v.Value is null)
        {
            throw new FailedPreconditionError($"Attempting to use uninitialized variables: {c.Node.Inputs[0]}");
        }

        for (var i = 0; i < s_scalars.Length; i++)
        {
            if (c.Input(i + 3).Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"{s_scalars[i]} is not a scalar: {c.Input(i + 3).Shape}");
            }
        }

        var gradient = c.Input(9);
        if (!variable.Value.Shape.Equals(gradient.Shape))
        {
            throw new InvalidArgumentError($"var and grad do not have the same shape {variable.Value.Shape} {gradient.Shape}");
        }

        var beta1Power = c.Input(3).Value<T>();
        var beta2Power = c.Input(4).Value<T>();
        var beta1 = c.Input(6).Value<T>();
        var beta2 = c.Input(7).Value<T>();
        var step = new Step<T>
        {
            Variable = variable.Value.Data<T>(),
            M = m.Value.Data<T>(),
            V = v.Value.Data<T>(),
            Gradient = gradient.Data<T>(),
            Alpha = c.Input(5).Value<T>() * T.Sqrt(T.One - beta2Power) / (T.One - beta1Power),
            OneMinusBeta1 = T.One - beta1,
            OneMinusBeta2 = T.One - beta2,
            Beta1 = beta1,
            Epsilon = c.Input(8).Value<T>(),
            Nesterov = c.Node.Bool("use_nesterov"),
        };
        lock (variable.Gate)
        {
            c.Workers.For(gradient.Count, 8192, ref step);
            variable.Wrote(c.Node);
            m.Wrote(c.Node);
            v.Wrote(c.Node);
        }

        c.SetRef(0, variable);
    }

    private struct Step<T> : IParallelBody
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public T* Variable;
        public T* M;
        public T* V;
        public T* Gradient;
        public T Alpha;
        public T OneMinusBeta1;
        public T OneMinusBeta2;
        public T Beta1;
        public T Epsilon;
        public bool Nesterov;

        public readonly void Run(long start, long end)
        {
            var i = start;
            if (!Nesterov)
            {
                var alpha = new Vector<T>(Alpha);
                var epsilon = new Vector<T>(Epsilon);
                var first = new Vector<T>(OneMinusBeta1);
                var second = new Vector<T>(OneMinusBeta2);
                for (; i + Vector<T>.Count <= end; i += Vector<T>.Count)
                {
                    var g = Vector.Load(Gradient + i);
                    var m = Vector.Load(M + i);
                    var v = Vector.Load(V + i);
                    m += (g - m) * first;
                    v += ((g * g) - v) * second;
                    m.Store(M + i);
                    v.Store(V + i);
                    (Vector.Load(Variable + i) - (m * alpha / (Vector.SquareRoot(v) + epsilon))).Store(Variable + i);
                }
            }

            for (; i < end; i++)
            {
                var g = Gradient[i];
                M[i] += (g - M[i]) * OneMinusBeta1;
                V[i] += ((g * g) - V[i]) * OneMinusBeta2;
                var direction = Nesterov ? (g * OneMinusBeta1) + (Beta1 * M[i]) : M[i];
                Variable[i] -= direction * Alpha / (T.Sqrt(V[i]) + Epsilon);
            }
        }
    }
}
