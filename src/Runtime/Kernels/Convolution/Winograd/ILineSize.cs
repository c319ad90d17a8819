namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>A number of cells that the compiler knows: 3, 4, 5 or 6.</summary>
internal interface ILineSize
{
    static abstract int Cells { get; }
}

/// <summary>Three cells.</summary>
internal readonly struct Three : ILineSize
{
    public static int Cells => 3;
}

/// <summary>Four cells.</summary>
internal readonly struct Four : ILineSize
{
    public static int Cells => 4;
}

/// <summary>Five cells.</summary>
internal readonly struct Five : ILineSize
{
    public static int Cells => 5;
}

/// <summary>Six cells.</summary>
internal readonly struct Six : ILineSize
{
    public static int Cells => 6;
}
