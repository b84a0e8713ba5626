namespace Kuber.EndToEnd;

/// <summary>A test that needs the recordings of the real API server beside the repository; skipped where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryOnRecordingsAttribute : TheoryAttribute
{
    public TheoryOnRecordingsAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "golden.py")))
        {
            Skip = "needs ../shared/golden";
        }
    }

    /// <summary>Where the recordings lie.</summary>
    public static string Folder { get; } = Path.Combine(Machine.Repository, "..", "shared", "golden");
}
