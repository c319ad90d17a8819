namespace Tensorflow;

/// <summary>Builds the initial value of a variable.</summary>
public interface IInitializer
{
    /// <summary>The class as Keras names it.</summary>
    string ClassName { get; }

    /// <summary>The settings.</summary>
    IDictionary<string, object> Config { get; }

    /// <summary>Builds a value of the wanted shape and type in the current graph.</summary>
    Tensor Apply(InitializerArgs args);
}
