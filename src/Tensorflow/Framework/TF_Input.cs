using System.Runtime.InteropServices;

namespace Tensorflow;

/// <summary>An input of an operation, as the C API names it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TF_Input(IntPtr oper, int index)
{
    /// <summary>The operation's handle; 0 for none.</summary>
    public IntPtr oper = oper;

    /// <summary>The input's number, from 0; list arguments count each tensor.</summary>
    public int index = index;
}
