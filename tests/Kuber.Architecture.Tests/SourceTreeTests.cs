namespace Kuber.Architecture.Tests;

/// <summary>What holds for every source file.</summary>
public sealed class SourceTreeTests
{
    private const int LongestFile = 1000;
    private static readonly string[] BannedFolders = ["Helpers", "Utils", "Utilities", "Common", "Misc", "Interfaces"];

    [Fact]
    public void No_file_is_longer_than_a_thousand_lines() =>
        Assert.DoesNotContain(Sources(), static f => Repository.Read(f).Count(c => c == '\n') > LongestFile);

    [Fact]
    public void Folders_are_named_after_features() =>
        Assert.DoesNotContain(Sources(), f => f.Split('/').Any(BannedFolders.Contains));

    [Fact]
    public void Tests_do_not_sleep() =>
        Assert.DoesNotContain(Repository.Files("tests", "*.cs"), f => Repository.Read(f).Contains("Thread." + "Sleep", StringComparison.Ordinal));

    [Fact]
    public void No_test_is_switched_off_in_its_source() =>
        Assert.DoesNotContain(Repository.Files("tests", "*.cs"), f => Repository.Read(f).Contains("Fact(" + "Skip", StringComparison.Ordinal) || Repository.Read(f).Contains("Theory(" + "Skip", StringComparison.Ordinal));

    [Fact]
    public void Every_test_project_lies_where_the_runner_looks()
    {
        var misnamed = Directory.GetDirectories(Path.Combine(Repository.Root, "tests"))
            .Select(d => Path.GetFileName(d)!)
            .Where(n => File.Exists(Path.Combine(Repository.Root, "tests", n, n + ".csproj")) && Repository.Files("tests/" + n, "*Tests.cs").Count > 0)
            .Where(n => !n.EndsWith(".Tests", StringComparison.Ordinal) && !n.EndsWith(".EndToEnd", StringComparison.Ordinal));
        Assert.Empty(misnamed);
    }

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));
}
