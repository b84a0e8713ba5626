namespace Kuber.Clients.EndToEnd;

/// <summary>A test that runs programs of this machine; skipped where one of them is missing. A path names a file, anything else a program of PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithProgramsAttribute : FactAttribute
{
    public FactWithProgramsAttribute(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = programs.Where(p => Path.IsPathRooted(p) ? !Path.Exists(p) : !folders.Any(f => File.Exists(Path.Combine(f, p)))).ToList();
        if (missing.Count > 0)
        {
            Skip = "needs " + string.Join(", ", missing);
        }
    }
}
