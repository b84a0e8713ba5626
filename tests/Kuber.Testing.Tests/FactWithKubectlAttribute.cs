namespace Kuber.Testing.Tests;

/// <summary>A test that runs stock kubectl; skipped where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithKubectlAttribute : FactAttribute
{
    public FactWithKubectlAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(f => File.Exists(Path.Combine(f, "kubectl")) || File.Exists(Path.Combine(f, "kubectl.exe"))))
        {
            Skip = "needs kubectl";
        }
    }
}
