namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>Recorded variants of R31 to R60 that cannot be repeated, and why.</summary>
internal static class LaterLeftOut
{
    private const string WorkingDirectory = "its paths are relative to the working directory, which tests do not change";
    private const string NotRun = "it was not run on TensorFlow either";
    private const string NoText = "a number, null or a nested list, where C# takes names, tensors or lists of them";
    private const string PythonForm = "its text is about Python's own objects, or shows them";
    private const string PythonFiles = "Python's own type of error (OSError, UnicodeDecodeError, DecodeError): here it is NotFoundError or DataLossError, which the tests of the files hold";
    private const string NoIteratorState = "the state of iterators is not saved here";
    private const string Refused = "2.21 imports it; 1.13.1 refuses it, says the recording, and so does this runtime";
    private const string OtherReader = "1.13.1 fails otherwise here, says the recording; ours is 1.13.1's";

    /// <summary>Variant to reason.</summary>
    public static IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        ["R33 keep_checkpoint_every_n_hours = 2 seconds"] = "which checkpoints stay depends on the clock",
        ["R40 two mismatches"] = "which of the two is named is a matter of scheduling",
        ["R41 remedy: checkpoint_convert"] = NotRun,
        ["R35 tf.keras checkpoint"] = NotRun,
        ["R60x GraphDef over 2 GB"] = NotRun,
        ["R45 relative prefix"] = WorkingDirectory,
        ["R47 pathlib.Path"] = "a path is a text in C#",
        ["R49 a pattern that matches another checkpoint: exists() is fooled"] = OtherReader,
        ["R49 pattern in the file name"] = OtherReader,
        ["R31 a2: items without a name"] = "an item without a name has no place in a collection that is asked for by type",
        ["R37 b: what the state file says for several prefixes"] = WorkingDirectory,
        ["R38 the decoy in the traceback"] = "it is Python's chain of exceptions",
        ["R41 remedy: init_from_checkpoint"] = "there is no tf.train.init_from_checkpoint here",
        ["R43 resource variables"] = "2.21 words it otherwise than 1.13.1, says the recording; ours is 1.13.1's",
        ["R44 nothing fed: the fetch is refused"] = PythonForm,
        ["R44 operation of another graph"] = PythonForm,
        ["R44 one operation with inputs from two graphs"] = PythonForm,
        ["R48 reset_default_graph inside \"with\""] = "tf.reset_default_graph is TensorFlow.NET's, which does not look at what is open",
        ["R51 queue without start_queue_runners"] = "a limit on the time of a run is not supported",
        ["R51 remedy: make_saveable_from_iterator"] = NoIteratorState,
        ["R51 make_saveable_from_iterator without the initializer"] = NoIteratorState,
        ["R52 unknown attribute, not the default"] = Refused,
        ["R52 unknown attribute, producer list does not have it"] = Refused,
        ["R52 not a protobuf"] = PythonFiles,
        ["R52 empty file"] = "it is refused here: a saved meta graph has its version at least",
        ["R52 cut file"] = PythonFiles,
        ["R52 missing file"] = PythonFiles,
        ["R54 input_map with an unknown key"] = NoText,
        ["R54 get_tensor_by_name(5)"] = NoText,
        ["R54 get_operation_by_name(5)"] = NoText,
        ["R54 get_tensor_by_name(None)"] = NoText,
        ["R54 get_operation_by_name(None)"] = NoText,
        ["R54 as_graph_element(5)"] = NoText,
        ["R54 session.run(5)"] = NoText,
        ["R54 session.run(None)"] = NoText,
        ["R54 session.run(1.5)"] = NoText,
        ["R54 session.run(['output:0', None])"] = NoText,
        ["R54 session.run([])"] = NoText,
        ["R54 session.run({})"] = NoText,
        ["R54 session.run({'a': 'nope:0'})"] = NoText,
        ["R54 session.run(('output:0', 'init'))"] = NoText,
        ["R34 graph without variables"] = "not repeated yet: the report is the constant of an empty list, and its type is Python's object",
        ["R51 queue, old training file gone"] = "not repeated yet: the kernel's words are held by the tests of the readers",
        ["R55 the popular patch of the GraphDef"] = "held as R55's remedy; the recorded arrays are not compared yet",
        ["R60 d: what survives"] = "not repeated yet: the kinds of items are held by the tests of meta graphs",
        ["R55 resource variable"] = "this runtime reads a variable by its one v/Read/ReadVariableOp; TensorFlow makes a read in the reader's scope",
        ["R56 a frozen GraphDef called saved_model.pb"] = "it is refused when it is read, as no SavedModel",
        ["R56 empty folder"] = PythonFiles,
        ["R56 missing folder"] = PythonFiles,
        ["R56 garbage"] = PythonFiles,
        ["R56 garbage text"] = PythonFiles,
        ["R56 the path of the .pb instead of the folder"] = PythonFiles,
        ["R56 saved_model.pb read as GraphDef"] = PythonFiles,
        ["R56 .meta read as GraphDef"] = PythonFiles,
        ["R56 frozen .pb given to import_meta_graph"] = PythonFiles,
        ["R56 saved_model.pb given to import_meta_graph"] = PythonFiles,
        ["R56 builder on an existing folder"] = "its sentence has the folder elsewhere; the words are the same",
        ["R60 a2: LOCAL_VARIABLES stored as node names (old versions)"] = PythonForm,
        ["R60 b: .meta without variables"] = PythonForm,
        ["R60 c: custom objects"] = "what Python's own objects become",
        ["R60 c2: get_collection(\"things\")[0] after the import"] = PythonForm,
        ["R60 g: VariableDef bytes are garbage"] = PythonFiles,
    };
}
