using System.Xml.Linq;

namespace Kuber.Architecture.Tests;

/// <summary>References between projects point one way: <c>Api ← Machinery ← {Store, Client} ← components ← Kuber</c>.</summary>
public sealed class ProjectGraphTests
{
    private static readonly string[] Base = ["Kuber.Api", "Kuber.Machinery"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Kuber.Api"] = [],
        ["Kuber.Api.Generator"] = [],
        ["Kuber.Machinery"] = ["Kuber.Api"],
        ["Kuber.Store"] = Base,
        ["Kuber.Client"] = Base,
        ["Kuber.ApiServer"] = [.. Base, "Kuber.Store", "Kuber.Client"],
        ["Kuber.Scheduler"] = [.. Base, "Kuber.Client"],
        ["Kuber.Controllers"] = [.. Base, "Kuber.Client"],
        ["Kuber.CloudControllers"] = [.. Base, "Kuber.Client"],
        ["Kuber.Kubelet"] = [.. Base, "Kuber.Client"],
        ["Kuber.Network"] = [.. Base, "Kuber.Client"],
        ["Kuber.Dns"] = [.. Base, "Kuber.Client"],
        ["Kuber.Gateway"] = [.. Base, "Kuber.Client"],
        ["Kuber.Dashboard"] = [.. Base, "Kuber.Client"],
        ["Kuber.Kubectl"] = [.. Base, "Kuber.Client"],
        ["Kuber.Testing"] = [.. Base, "Kuber.Store", "Kuber.Client", "Kuber.ApiServer", "Kuber.Scheduler", "Kuber.Controllers"],
        ["Kuber.Simulation"] = [.. Base, "Kuber.Store", "Kuber.Client", "Kuber.ApiServer", "Kuber.Scheduler", "Kuber.Controllers", "Kuber.Testing"],
    };

    [Fact]
    public void References_point_one_way()
    {
        foreach (var project in Repository.Files("src", "*.csproj"))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            if (name == "Kuber")
            {
                continue;
            }

            Assert.True(Allowed.ContainsKey(name), $"{project} is in no layer: add it to the list of this test");
            var wrong = References(project).Except(Allowed[name]).Except(["Kuber.Api.Generator"]).ToList();
            Assert.True(wrong.Count == 0, $"{name} must not reference {string.Join(", ", wrong)}");
        }
    }

    [Fact]
    public void The_solution_names_every_project_once()
    {
        var listed = XDocument.Parse(Repository.Read("Kuber.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order(StringComparer.Ordinal).ToList();
        var projects = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(projects, listed.Where(p => p.StartsWith("src/", StringComparison.Ordinal) || p.StartsWith("tests/", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}
