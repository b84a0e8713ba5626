namespace Kuber.Machinery.Tests.Cel;

/// <summary>A theory that reads recordings of the real server; skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordingsTheoryAttribute : TheoryAttribute
{
    public RecordingsTheoryAttribute()
    {
        if (Folder is null)
        {
            Skip = "needs the recordings of the shared folder (KUBER_SHARED, or ../shared beside the repository)";
        }
    }

    /// <summary>The folder of recordings about extension and policy; null where it is not there.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        var shared = Environment.GetEnvironmentVariable("KUBER_SHARED");
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); shared is null && at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Directory.Build.props")))
            {
                shared = Path.Combine(at.FullName, "..", "shared");
            }
        }

        var folder = shared is null ? null : Path.Combine(shared, "golden", "extension-policy-auth");
        return Directory.Exists(folder) ? folder : null;
    }
}
