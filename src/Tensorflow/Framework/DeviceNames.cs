using System.Text.RegularExpressions;

namespace Tensorflow;

/// <summary>Device strings in TensorFlow's canonical form.</summary>
internal static partial class DeviceNames
{
    /// <summary>The parts of <paramref name="inner"/>, completed by those of <paramref name="outer"/>.</summary>
    /// <exception cref="ValueError">One of them is no device string.</exception>
    public static string Merge(string inner, string outer)
    {
        var first = Parse(inner);
        var second = Parse(outer);
        return Text(
            first.Job ?? second.Job,
            first.Replica ?? second.Replica,
            first.Task ?? second.Task,
            first.Type ?? second.Type,
            first.Type is null ? second.Index : first.Index ?? (second.Type == first.Type ? second.Index : null));
    }

    /// <summary>The canonical form: <c>/gpu:0</c> is <c>/device:GPU:0</c>.</summary>
    public static string Canonical(string device) => Merge(device, "");

    /// <summary>Demands a device string.</summary>
    /// <exception cref="ValueError">It is none.</exception>
    public static void Check(string device) => Parse(device);

    private static (string Job, string Replica, string Task, string Type, string Index) Parse(string device)
    {
        var match = Form().Match(device);
        if (!match.Success)
        {
            throw new ValueError($"Unknown attribute '{FirstUnknown(device)}' is encountered while parsing the device spec: '{device}'. A device reads /job:J/replica:R/task:T/device:CPU:0, each part optional.");
        }

        return (Part("job"), Part("replica"), Part("task"), Part("type")?.ToUpperInvariant(), Part("index"));

        string Part(string name) => match.Groups[name].Success ? match.Groups[name].Value : null;
    }

    private static string FirstUnknown(string device)
    {
        var names = device.Split('/').Where(p => p.Length > 0).Select(p => p.Split(':')[0]).ToList();
        return names.Find(n => n is not ("job" or "replica" or "task" or "device") && !n.Equals("CPU", StringComparison.OrdinalIgnoreCase) && !n.Equals("GPU", StringComparison.OrdinalIgnoreCase))
            ?? names.FirstOrDefault() ?? device;
    }

    private static string Text(string job, string replica, string task, string type, string index) =>
        (job is null ? "" : $"/job:{job}")
        + (replica is null ? "" : $"/replica:{replica}")
        + (task is null ? "" : $"/task:{task}")
        + (type is null ? "" : $"/device:{type}:{index ?? "*"}");

    // Without "device:", only CPU and GPU are types of devices.
    [GeneratedRegex(@"^(/job:(?<job>[^/:]+))?(/replica:(?<replica>\d+))?(/task:(?<task>\d+))?(/(device:(?<type>[A-Za-z_]+)|(?<type>[CcGg][Pp][Uu]))(:(?<index>\d+|\*))?)?$")]
    private static partial Regex Form();
}
