using System.Runtime.ExceptionServices;

namespace Reproductions.Runtime.Formats;

/// <summary>Unpacks what parallel work threw. Thread-safe: it holds no state.</summary>
internal static class Rethrown
{
    /// <summary>Throws the first cause with its own stack; returns only for the compiler's sake.</summary>
    public static Exception First(AggregateException e)
    {
        ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        return e;
    }
}
