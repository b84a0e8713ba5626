using System.Text.RegularExpressions;

namespace Kuber.Architecture.Tests;

/// <summary>What the documentation names exists.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Links_lead_to_files()
    {
        var broken = from page in Pages()
                     from Match link in Link().Matches(Repository.Read(page))
                     let target = link.Groups["target"].Value
                     where !target.Contains("://", StringComparison.Ordinal) && target.Length > 0
                     let path = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target)
                     where !Path.Exists(path)
                     select $"{page}: {target}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Named_sources_exist()
    {
        var missing = from page in Pages()
                      from Match name in SourcePath().Matches(Repository.Read(page))
                      let path = name.Groups["path"].Value
                      where !path.AsSpan().ContainsAny('<', '*', '{') && !Path.Exists(Path.Combine(Repository.Root, path))
                      select $"{page}: {path}";
        Assert.Empty(missing);
    }

    [Fact]
    public void Both_languages_of_the_first_page_stay_in_step()
    {
        var english = Repository.Read("README.md");
        var korean = Repository.Read("README.ko.md");
        Assert.Equal(Headings(english), Headings(korean));
        Assert.Equal(CodeBlocks(english), CodeBlocks(korean));
    }

    [Fact]
    public void The_code_of_the_page_on_kinds_is_the_sample_that_is_built()
    {
        var sample = Repository.Files("tests/Kuber.Api.Tests/Samples", "*.cs").Select(Repository.Read).ToList();
        var blocks = CodeBlock().Matches(Repository.Read("docs/adding-a-kind.md")).Select(m => m.Value.Split('\n', 2)[1].TrimEnd('`')).ToList();
        Assert.True(blocks.Count >= 5, $"only {blocks.Count} blocks of code");
        Assert.All(blocks, b => Assert.Contains(sample, s => s.EndsWith(b, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_on_controllers_names_them_all()
    {
        var declared = from file in Repository.Files("src/Kuber.Controllers", "*Controller.cs")
                       from Match name in ControllerName().Matches(Repository.Read(file))
                       select $"| `{name.Groups["name"].Value}` | {Path.GetFileName(file)}";
        var listed = from Match row in ControllerRow().Matches(Repository.Read("docs/controllers.md"))
                     select $"| `{row.Groups["name"].Value}` | {Path.GetFileName(row.Groups["path"].Value)}";
        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Pages() =>
        ["README.md", "README.ko.md", "ARCHITECTURE.md", .. Repository.Files("docs", "*.md")];

    /// <summary>The levels of the headings, in order.</summary>
    private static List<int> Headings(string text) => [.. Heading().Matches(WithoutCode(text)).Select(m => m.Groups["level"].Length)];

    /// <summary>The code of each block without comments, which are in the reader's language.</summary>
    private static List<string> CodeBlocks(string text) => [.. CodeBlock().Matches(text).Select(m => Comment().Replace(m.Value, ""))];

    private static string WithoutCode(string text) => CodeBlock().Replace(text, "");

    [GeneratedRegex(@"\]\((?<target>[^)#\s]*)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests|bench|examples)/[^`\s]+)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex("""ControllerDescriptor Descriptor = new\("(?<name>[^"]+)""")]
    private static partial Regex ControllerName();

    [GeneratedRegex("""^\| `(?<name>[a-z-]+)` \|.*\| `(?<path>[^`]+)` \|$""", RegexOptions.Multiline)]
    private static partial Regex ControllerRow();

    [GeneratedRegex("^(?<level>#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"[ \t]*#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
