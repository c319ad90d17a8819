using System.Collections;
using System.Globalization;

namespace Tensorflow;

/// <content>Python's functions over lists, under the names that TensorFlow.NET gives them.</content>
public static partial class Binding
{
    /// <summary>Writes <paramref name="format"/> and the objects behind it, with spaces between, as a line to <see cref="tf_output_redirect"/>.</summary>
    public static void print(string format, params object[] objects) =>
        s_output?.WriteLine(objects.Length == 0 ? format : $"{format} {string.Join(' ', objects.Select(Text))}");

    /// <summary>Seconds since 1970, in UTC.</summary>
    public static float time() => (float)(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;

    /// <summary>The elements as an array.</summary>
    public static T[] list<T>(IEnumerable<T> list) => [.. list];

    /// <summary>The elements from the last to the first.</summary>
    public static IEnumerable<T> reversed<T>(IList<T> values) => values.Reverse();

    /// <summary>The smaller number.</summary>
    public static float min(float a, float b) => Math.Min(a, b);

    /// <summary>The larger number.</summary>
    public static float max(float a, float b) => Math.Max(a, b);

    /// <summary>True when every element is; of none, too.</summary>
    public static bool all(IEnumerable enumerable) => enumerable.Cast<object>().All(v => Convert.ToBoolean(v, CultureInfo.InvariantCulture));

    /// <summary>True when one element is.</summary>
    public static bool any(IEnumerable enumerable) => enumerable.Cast<object>().Any(v => Convert.ToBoolean(v, CultureInfo.InvariantCulture));

    /// <summary>The sum of numbers of any type.</summary>
    public static double sum(IEnumerable enumerable) => enumerable.Cast<object>().Sum(v => Convert.ToDouble(v, CultureInfo.InvariantCulture));

    /// <summary>The sum.</summary>
    public static float sum(IEnumerable<float> enumerable) => enumerable.Sum();

    /// <summary>The sum.</summary>
    public static int sum(IEnumerable<int> enumerable) => enumerable.Sum();

    /// <summary>The elements of two lists side by side, as long as both have some.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> e1, IEnumerable<T2> e2) => e1.Zip(e2);

    /// <summary>The elements of three lists side by side, as long as all have some.</summary>
    public static IEnumerable<(T1, T2, T3)> zip<T1, T2, T3>(IList<T1> t1, IList<T2> t2, IList<T3> t3) => t1.Zip(t2, t3);

    /// <summary>The first elements of two pairs, then the second ones.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>((T1, T1) t1, (T2, T2) t2) => [(t1.Item1, t2.Item1), (t1.Item2, t2.Item2)];

    /// <summary>The elements of two arrays of one type side by side, row-major.</summary>
    public static IEnumerable<(T, T)> zip<T>(NDArray t1, NDArray t2)
        where T : unmanaged => t1.ToArray<T>().Zip(t2.ToArray<T>());

    /// <summary>The elements of two arrays side by side, row-major.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>(NDArray t1, NDArray t2)
        where T1 : unmanaged
        where T2 : unmanaged => t1.ToArray<T1>().Zip(t2.ToArray<T2>());

    /// <summary>The keys and values.</summary>
    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(Dictionary<TKey, TValue> values) => values.Select(v => (v.Key, v.Value));

    /// <summary>The keys and values.</summary>
    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(KeyValuePair<TKey, TValue>[] values) => values.Select(v => (v.Key, v.Value));

    /// <summary>The elements with their numbers, from 0.</summary>
    public static IEnumerable<(int, T)> enumerate<T>(IList<T> values) => values.Select((v, i) => (i, v));

    /// <summary>The elements from number <paramref name="start"/> on, each <paramref name="step"/>-th, with their numbers.</summary>
    public static IEnumerable<(int, T)> enumerate<T>(IEnumerable<T> values, int start = 0, int step = 1) =>
        values.Select((v, i) => (i, v)).Skip(start).Where(p => (p.i - start) % step == 0);

    /// <summary>Adds an element at the end.</summary>
    public static void append<T>(this IList<T> list, T element) => list.Add(element);

    /// <summary>Adds elements at the end.</summary>
    public static void append<T>(this IList<T> list, IList<T> elements) => elements.ToList().ForEach(list.Add);

    /// <summary>Adds an element at the end.</summary>
    public static void add<T>(this IList<T> list, T element) => list.Add(element);

    /// <summary>Adds elements at the end.</summary>
    public static void add<T>(this IList<T> list, IEnumerable<T> elements) => elements.ToList().ForEach(list.Add);

    /// <summary>Adds elements at the end.</summary>
    public static void extend<T>(this List<T> list, IEnumerable<T> elements) => list.AddRange(elements);

    /// <summary>The elements of both lists.</summary>
    public static T[] concat<T>(this IList<T> list1, IList<T> list2) => [.. list1, .. list2];

    /// <summary>The value of a key; the type's default where there is none.</summary>
    public static TValue get<TKey, TValue>(this Dictionary<TKey, TValue> dict, TKey key) => key is null ? default : dict.GetValueOrDefault(key);

    /// <summary>The value of a key; <paramref name="defaultValue"/> where there is none.</summary>
    public static TValue Get<TKey, TValue>(this Dictionary<TKey, TValue> dic, TKey key, TValue defaultValue) => dic.GetValueOrDefault(key, defaultValue);

    /// <summary>The value of a key, which is <paramref name="defaultValue"/> from now on where there was none.</summary>
    public static TValue SetDefault<TKey, TValue>(this Dictionary<TKey, TValue> dic, TKey key, TValue defaultValue)
    {
        dic.TryAdd(key, defaultValue);
        return dic[key];
    }

    // Python's way to write a list.
    private static string Text(object value) => value switch
    {
        null => "null",
        Array array => $"[{string.Join(", ", array.Cast<object>().Select(Text))}]",
        _ => value.ToString(),
    };
}
