using System.Numerics;

namespace Reproductions.Runtime.Ops;

/// <summary>Work on elements of a number type that is known at run time only.</summary>
internal interface INumberVisitor
{
    /// <summary>Does the work for element type <typeparamref name="T"/>.</summary>
    void Run<T>()
        where T : unmanaged, INumber<T>;
}
