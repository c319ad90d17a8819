namespace Tensorflow;

/// <content>Names of python/ops/resource_variable_ops.py and variables.py.</content>
public partial class ResourceVariable
{
    /// <summary>Fills in what a caller left open: Auto, no aggregation, and trainable unless each copy is read on its own.</summary>
    /// <exception cref="ValueError">A number is none of the enumeration.</exception>
    public static (VariableSynchronization, VariableAggregation, bool) validate_synchronization_aggregation_trainable(VariableSynchronization? synchronization, VariableAggregation? aggregation, bool? trainable, string name)
    {
        var how = aggregation ?? VariableAggregation.None;
        if (!Enum.IsDefined(how))
        {
            throw new ValueError($"Invalid variable aggregation mode: {how} for variable: {name}");
        }

        var when = synchronization ?? VariableSynchronization.Auto;
        if (!Enum.IsDefined(when))
        {
            throw new ValueError($"Invalid variable synchronization mode: {when} for variable: {name}");
        }

        return (when, how, trainable ?? when != VariableSynchronization.OnRead);
    }
}
