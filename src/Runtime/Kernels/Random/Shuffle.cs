namespace Reproductions.Runtime.Kernels.Random;

/// <summary>The permutation of RandomShuffle.</summary>
public static unsafe class Shuffle
{
    /// <summary>Blocks by which a shuffle of <paramref name="rows"/> rows moves its stream on.</summary>
    public static long Blocks(long rows) => rows < 2 ? 0 : (rows + 2) / 4;

    /// <summary>order[i] = the row that comes to place i: for i = 0..rows-2, place i is swapped with i + word[i] mod (rows - i).</summary>
    public static void Permutation(long* order, long rows, in Philox stream)
    {
        for (var i = 0L; i < rows; i++)
        {
            order[i] = i;
        }

        var words = new PhiloxWords(stream);
        for (var i = 0L; i < rows - 1; i++)
        {
            var other = i + (words.Next() % (rows - i));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
