using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>
/// Numbers that stand for managed objects where TensorFlow.NET's API has a pointer of the C library. A number is never 0 and never given twice;
/// it does not keep its object alive. It is no address: nothing can be read through it. Thread-safe.
/// </summary>
internal static class ManagedHandles
{
    private static readonly ConditionalWeakTable<object, Entry> s_entries = [];
    private static readonly ConcurrentDictionary<nint, WeakReference<object>> s_objects = new();
    private static long s_last;

    /// <summary>The number of <paramref name="target"/>: the same one as long as it lives.</summary>
    public static IntPtr Of(object target) => s_entries.GetValue(target, static t => new Entry(t)).Number;

    /// <summary>The object behind <paramref name="handle"/>; null where it is not one of this type, or is gone.</summary>
    public static T Find<T>(IntPtr handle)
        where T : class => s_objects.TryGetValue(handle, out var reference) && reference.TryGetTarget(out var target) ? target as T : null;

    /// <summary>The object behind <paramref name="handle"/>.</summary>
    /// <exception cref="ValueError">The handle is not one of this type, or its object is gone.</exception>
    public static T Get<T>(IntPtr handle, string kind)
        where T : class => Find<T>(handle)
        ?? throw new ValueError($"0x{handle:x} is no handle of {kind} that is in use. Handles here are numbers of managed objects: keep the object that gave it.");

    private sealed class Entry
    {
        public Entry(object target)
        {
            Number = checked((nint)Interlocked.Increment(ref s_last));
            s_objects[Number] = new WeakReference<object>(target);
        }

        ~Entry() => s_objects.TryRemove(Number, out _);

        public nint Number { get; }
    }
}
