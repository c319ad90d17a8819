using System.Runtime.InteropServices;

namespace Tensorflow;

/// <summary>An output of an operation, as the C API names it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TF_Output(IntPtr oper, int index)
{
    /// <summary>The operation's handle; 0 for none.</summary>
    public IntPtr oper = oper;

    /// <summary>The output's number, from 0.</summary>
    public int index = index;
}
