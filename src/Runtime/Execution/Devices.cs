using System.Text.RegularExpressions;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>Placement: this runtime has one device, <c>/job:localhost/replica:0/task:0/device:CPU:0</c>.</summary>
internal static partial class Devices
{
    private const string Cpu = "/job:localhost/replica:0/task:0/device:CPU:0";

    /// <summary>Checks that every node of the graph can be placed, used or not, as TensorFlow's placer does.</summary>
    /// <exception cref="InvalidArgumentError">A node asks for a device that is missing.</exception>
    public static void Check(Graph graph, bool allowSoftPlacement)
    {
        foreach (var node in graph.Nodes.OrderBy(IsGenerator))
        {
            if (node.Device.Length > 0 && !IsHere(node.Device, allowSoftPlacement))
            {
                throw new InvalidArgumentError(
                    $"Cannot assign a device for operation {node.Name}: node {node.Name} was explicitly assigned to {Canonical(node.Device)} but available devices are [ {Cpu} ]. Make sure the device specification refers to a valid device.\n\t [[{{{{node {node.Name}}}}}]]")
                {
                    NodeName = node.Name,
                };
            }
        }
    }

    // The placer leaves nodes that only produce one value to the end: they go where their readers are.
    private static bool IsGenerator(Node node) => node.Inputs.Count == 0 && node.OutputTypes is [{ IsRef: false }];

    private static bool IsHere(string device, bool allowSoftPlacement)
    {
        var match = DeviceForm().Match(device);
        if (!match.Success)
        {
            return false;
        }

        var job = match.Groups["job"].Value;
        var isLocal = job is "" or "localhost" && match.Groups["task"].Value is "" or "0" && match.Groups["replica"].Value is "" or "0";
        var type = match.Groups["type"].Value;
        var isCpu = type.Length == 0 || (type.Equals("CPU", StringComparison.OrdinalIgnoreCase) && match.Groups["id"].Value is "" or "0" or "*");
        return isLocal && (isCpu || allowSoftPlacement);
    }

    // As TensorFlow prints a device that was parsed: "/gpu:0" is "/device:GPU:0".
    private static string Canonical(string device)
    {
        var match = DeviceForm().Match(device);
        if (!match.Success || match.Groups["type"].Value is not { Length: > 0 } type)
        {
            return device;
        }

        var where = string.Concat(new[] { "job", "replica", "task" }.Where(p => match.Groups[p].Length > 0).Select(p => $"/{p}:{match.Groups[p].Value}"));
        var id = match.Groups["id"].Value;
        return $"{where}/device:{type.ToUpperInvariant()}:{(id.Length == 0 ? "*" : id)}";
    }

    [GeneratedRegex(@"^(/job:(?<job>[^/:]+))?(/replica:(?<replica>\d+))?(/task:(?<task>\d+))?(/(device:)?(?<type>[A-Za-z_]+)(:(?<id>\d+|\*))?)?$")]
    private static partial Regex DeviceForm();
}
