using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>One step of an optimizer op: its variables, gradient, row indices and scalars. Used by one thread.</summary>
internal sealed unsafe class TrainingStep(KernelContext c, Framework.Variable[] variables, int gradient, int indices, TrainingOp op)
{
    /// <summary>Scalar input <paramref name="name"/>.</summary>
    public T Scalar<T>(string name)
        where T : unmanaged => c.Input(TrainingOp.Index(c.Node, name)).Value<T>();

    /// <summary>A bool attribute.</summary>
    public bool Flag(string name) => c.Node.Bool(name);

    /// <summary>Applies <paramref name="update"/>; the numbers say which variables are its slots, -1 for none.</summary>
    public void Run<T, TUpdate>(TUpdate update, int first = -1, int second = -1, int third = -1)
        where T : unmanaged
        where TUpdate : struct, IUpdate<T>
    {
        var target = variables[0].Value!;
        var slope = c.Input(gradient);
        if (indices < 0)
        {
            Apply.Run(target.Data<T>(), Slot<T>(first), Slot<T>(second), Slot<T>(third), slope.Data<T>(), target.Count, update, c.Workers);
            return;
        }

        var rows = target.Shape[0];
        var width = rows == 0 ? 0 : target.Count / rows;
        var given = c.Input(indices);
        for (var i = 0; op.ChecksRowsFirst && i < given.Count; i++)
        {
            Check(ConstantFolder.Integer(given, i), i, rows);
        }

        // Where indices are not checked first, rows before a bad one stay written, as in TensorFlow.
        for (var i = 0; i < given.Count; i++)
        {
            var row = ConstantFolder.Integer(given, i);
            Check(row, i, rows);
            var at = row * width;
            Apply.Run(
                target.Data<T>() + at, Row(Slot<T>(first), at), Row(Slot<T>(second), at), Row(Slot<T>(third), at), slope.Data<T>() + (i * width), width, update, c.Workers);
        }
    }

    private void Check(long row, int at, long rows)
    {
        if (row < 0 || row >= rows)
        {
            throw new InvalidArgumentError(op.WrongRow(row, at, rows));
        }
    }

    private static T* Row<T>(T* slot, long at)
        where T : unmanaged => slot == null ? null : slot + at;

    private T* Slot<T>(int index)
        where T : unmanaged => index < 0 ? null : variables[index].Value!.Data<T>();
}
