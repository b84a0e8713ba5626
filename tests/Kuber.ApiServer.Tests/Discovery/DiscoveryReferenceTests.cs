using System.Text.Json.Nodes;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Discovery;
using Kuber.ApiServer.Registry;
using Kuber.ApiServer.Tests.OpenApi;

namespace Kuber.ApiServer.Tests.Discovery;

/// <summary>Discovery names the groups, versions, resources and subresources of the reference, in its order; aggregated and plain.</summary>
public class DiscoveryReferenceTests
{
    private const string Reference = "reference/discovery.json";
    private static readonly DiscoveryDocuments Documents = new([.. BuiltIns.All()]);

    [SharedFact(Reference)]
    public void Aggregated_documents_are_those_of_the_reference()
    {
        var reference = Read();
        var differences = new List<string>();
        JsonFacts.Compare(reference["api"], JsonNode.Parse(Documents.AggregatedJson(core: true)), "api", differences);
        JsonFacts.Compare(reference["apis"], JsonNode.Parse(Documents.AggregatedJson(core: false)), "apis", differences);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(100)));
    }

    [SharedFact(Reference)]
    public void Plain_documents_say_the_same()
    {
        var resources = 0;
        foreach (var (group, versions) in Groups())
        {
            Assert.Equal(versions.Select(v => v["version"]!.GetValue<string>()), Documents.Versions(group));
            if (group.Length > 0)
            {
                var plain = Documents.Group(group)!;
                Assert.Equal(versions[0]["version"]!.GetValue<string>(), plain.PreferredVersion.Version);
                Assert.Equal(versions.Count, plain.Versions.Count);
            }

            foreach (var version in versions)
            {
                var list = Documents.Resources(group, version["version"]!.GetValue<string>())!;
                var expected = version["resources"]!.AsArray().SelectMany(r => Entries(r!)).ToList();
                Assert.Equal(expected, list.Resources.AsSpan().ToArray().Select(Entry));
                resources += expected.Count;
            }
        }

        Assert.True(resources > 100, $"only {resources} resources and subresources");
    }

    private static JsonNode Read() => JsonNode.Parse(File.ReadAllText(SharedFactAttribute.Find(Reference)!))!;

    private static IEnumerable<(string Group, List<JsonNode> Versions)> Groups()
    {
        var reference = Read();
        return reference["api"]!["items"]!.AsArray().Concat(reference["apis"]!["items"]!.AsArray())
            .Select(g => (g!["metadata"]!["name"]?.GetValue<string>() ?? "", g["versions"]!.AsArray().Select(v => v!).ToList()));
    }

    /// <summary>What the plain form says of a resource and of its subresources, from the aggregated form.</summary>
    private static IEnumerable<string> Entries(JsonNode resource)
    {
        var name = resource["resource"]!.GetValue<string>();
        var namespaced = resource["scope"]!.GetValue<string>() == "Namespaced";
        yield return Line(name, resource["singularResource"]!.GetValue<string>(), namespaced, Text(resource["responseKind"], "kind"), Texts(resource["verbs"]), Texts(resource["shortNames"]), Texts(resource["categories"]));
        foreach (var subresource in resource["subresources"]?.AsArray() ?? [])
        {
            yield return Line($"{name}/{Text(subresource, "subresource")}", "", namespaced, Text(subresource!["responseKind"], "kind"), Texts(subresource["verbs"]), [], []);
        }
    }

    private static string Entry(APIResource r) => Line(r.Name, r.SingularName, r.Namespaced, r.Kind, Texts(r.Verbs), Texts(r.ShortNames), Texts(r.Categories));

    private static string Line(string name, string singular, bool namespaced, string kind, string[] verbs, string[] shortNames, string[] categories) =>
        $"{name} {singular} {namespaced} {kind} {string.Join(',', verbs)} {string.Join(',', shortNames)} {string.Join(',', categories)}";

    private static string Text(JsonNode? node, string name) => node?[name]?.GetValue<string>() ?? "";

    private static string[] Texts(JsonNode? list) => [.. list?.AsArray().Select(t => t!.GetValue<string>()) ?? []];

    private static string[] Texts(ApiList<string> list) => list.AsSpan().ToArray();
}
