namespace Kuber.ApiServer.Discovery;

/// <summary>What the server was built from. The build of a release fills in the commit.</summary>
internal static partial class SourceRevision
{
    private const int CommitLength = 40;

    /// <summary>The commit in hexadecimal; zeros where it is not known.</summary>
    public static string Commit { get; } = Known();

    static partial void Fill(ref string commit);

    private static string Known()
    {
        var commit = "";
        Fill(ref commit);
        return commit.Length == CommitLength ? commit : new('0', CommitLength);
    }
}
