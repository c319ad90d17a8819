namespace Tensorflow;

/// <summary>
/// A recurrent cell: takes an input and a state, gives an output and the next state (python/ops/rnn_cell_impl.py). Its variables are made
/// in the variable scope where it is first called, and used again in every later call. For the thread that builds the graph.
/// </summary>
public abstract class RnnCell
{
    private readonly string _pythonName;
    private readonly string _baseName;
    private readonly bool? _reuse;
    private readonly List<IVariableV1> _weights = [];
    private VariableScope _scope;
    private VariableScope _callScope;
    private bool _built;

    /// <summary>Makes a cell.</summary>
    /// <param name="pythonName">The name of Python's class: names the scopes of zero states.</param>
    /// <param name="defaultName">The variable scope unless another is wanted.</param>
    /// <param name="name">The wanted variable scope; null for the default, made unique.</param>
    /// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
    /// <param name="reuse">Whether the variables must exist already.</param>
    protected RnnCell(string pythonName, string defaultName, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool? reuse = null)
    {
        _pythonName = pythonName;
        _baseName = name ?? defaultName;
        _reuse = reuse;
        this.dtype = dtype;
    }

    /// <summary>The columns of the state's tensors.</summary>
    public abstract RnnStateSize state_size { get; }

    /// <summary>The columns of the output.</summary>
    public abstract int output_size { get; }

    /// <summary>The type of the variables; DtInvalid before the first call where none was asked for.</summary>
    public TF_DataType dtype { get; private set; }

    /// <summary>The variables in the order of their creation; none before the first call.</summary>
    public virtual IReadOnlyList<IVariableV1> weights => _weights;

    /// <summary>Whether the scope of the call is entered again before the cell's own: true for cells that are no layers in Python.</summary>
    private protected virtual bool EntersCallScope => false;

    /// <summary>A state of zeros.</summary>
    /// <param name="batch_size">The number of rows; from 0.</param>
    /// <param name="dtype">The element type.</param>
    public RnnState zero_state(int batch_size, TF_DataType dtype) => ZeroState(batch_size, dtype);

    /// <summary>A state of zeros.</summary>
    /// <param name="batch_size">The number of rows: int32, a scalar.</param>
    /// <param name="dtype">The element type.</param>
    public RnnState zero_state(Tensor batch_size, TF_DataType dtype) => ZeroState(batch_size.Host is null ? batch_size : (int)batch_size.numpy(), dtype);

    /// <summary>Takes one step.</summary>
    /// <param name="inputs">The inputs, <c>[batch, features]</c>; the number of features must be known.</param>
    /// <param name="state">The state before, of <see cref="state_size"/>.</param>
    /// <param name="scope">The variable scope of the first call; null for a new one inside of the current.</param>
    /// <returns>The output, <c>[batch, output_size]</c>, and the state behind the step.</returns>
    /// <exception cref="ValueError">The inputs have another rank than 2, or an unknown number of features; or the variables exist already and must not.</exception>
    public virtual (Tensor output, RnnState state) __call__(Tensor inputs, RnnState state, VariableScope scope = null)
    {
        if (!EntersCallScope)
        {
            return CallInOwnScope(inputs, state, scope);
        }

        _callScope ??= variable_scope.get_variable_scope();
        using var around = new variable_scope(scope ?? _callScope);
        around.__enter__();
        return CallInOwnScope(inputs, state, scope is null ? null : (VariableScope)around);
    }

    /// <summary>A state of zeros for a number of rows that is an <see cref="int"/> or a tensor.</summary>
    internal virtual RnnState ZeroState(object batch, TF_DataType dtype)
    {
        using var scope = ops.OpenScope(_pythonName + "ZeroState", null, batch);
        return Zeros(batch, dtype);
    }

    /// <summary>The tensors of a state of zeros.</summary>
    private protected virtual RnnState Zeros(object batch, TF_DataType dtype) => state_size.Map(units =>
    {
        var zeros = StateShapes.Zeros(batch, units, dtype);
        zeros.MergeShape(StateShapes.Static(batch, units));
        return zeros;
    });

    /// <summary>Makes the variables. Called once, in the cell's scope.</summary>
    /// <param name="features">The columns of the inputs.</param>
    protected virtual void build(int features)
    {
    }

    /// <summary>Builds the nodes of one step, in the cell's scope.</summary>
    protected abstract (Tensor output, RnnState state) call(Tensor inputs, RnnState state);

    /// <summary>Finds or makes a variable of the cell.</summary>
    /// <param name="name">The name inside of the cell's scope.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="initializer">Null for the scope's, or Glorot's uniform one.</param>
    protected IVariableV1 add_variable(string name, Shape shape, IInitializer initializer = null)
    {
        var variable = VariableFactory.Get(name, shape, dtype, initializer);
        _weights.Add(variable);
        return variable;
    }

    private (Tensor output, RnnState state) CallInOwnScope(Tensor inputs, RnnState state, VariableScope scope)
    {
        _scope ??= Captured(scope);
        using var variables = new variable_scope(_scope, reuse: _built ? true : _reuse, auxiliary_name_scope: false);
        variables.__enter__();
        using var names = ops.OpenScope(((VariableScope)variables).original_name_scope.TrimEnd('/') + "/", null);
        if (!_built)
        {
            Build(inputs);
        }

        return call(inputs, state);
    }

    private VariableScope Captured(VariableScope scope)
    {
        using var opened = scope is not null ? new variable_scope(scope) : _reuse == true ? new variable_scope(_baseName) : new variable_scope((string)null, _baseName);
        opened.__enter__();
        return opened;
    }

    private void Build(Tensor inputs)
    {
        if (inputs.rank >= 0 && inputs.rank != 2)
        {
            throw new ValueError($"Input 0 of layer {_baseName} is incompatible with the layer: expected ndim=2, found ndim={inputs.rank}. Full shape received: {inputs.StaticShape.ToPythonString()}");
        }

        if (inputs.rank < 0 || inputs.shape.dims[1] < 0)
        {
            throw new ValueError($"Expected inputs.shape[-1] to be known, saw shape: {inputs.StaticShape.ToPythonString()}");
        }

        if (dtype == TF_DataType.DtInvalid)
        {
            dtype = inputs.dtype.as_base_dtype();
        }

        build(checked((int)inputs.shape.dims[1]));
        _built = true;
    }
}
