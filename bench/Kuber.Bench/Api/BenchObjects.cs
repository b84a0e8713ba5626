using System.Globalization;
using System.Text;

namespace Kuber.Bench.Api;

/// <summary>The objects and requests of the benchmark.</summary>
internal static class BenchObjects
{
    /// <summary>The namespace of the measured objects.</summary>
    public const string Measured = "bench";

    /// <summary>Makes a namespace.</summary>
    public static BenchRequest Namespace(string name) => Post("/api/v1/namespaces", $$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{name}}}"}}""");

    /// <summary>Makes the ServiceAccount that pods of a namespace run as; on a server without controllers nobody else does.</summary>
    public static BenchRequest Account(string ns) => Post($"/api/v1/namespaces/{ns}/serviceaccounts", """{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default"}}""");

    /// <summary>Makes a ConfigMap of about half a kilobyte.</summary>
    public static BenchRequest CreateConfigMap(string ns, int number) => Post($"/api/v1/namespaces/{ns}/configmaps", ConfigMap(number, 0));

    /// <summary>Replaces a ConfigMap.</summary>
    public static BenchRequest UpdateConfigMap(string ns, int number, int round) => new("PUT", $"/api/v1/namespaces/{ns}/configmaps/{Name(number)}") { Body = Utf8(ConfigMap(number, round)) };

    /// <summary>Changes a value of a ConfigMap with a merge patch.</summary>
    public static BenchRequest PatchConfigMap(string ns, int number, int round) => new("PATCH", $"/api/v1/namespaces/{ns}/configmaps/{Name(number)}")
    {
        ContentType = "application/merge-patch+json",
        Body = Utf8($$$"""{"data":{"round":"{{{round.ToString(CultureInfo.InvariantCulture)}}}"}}"""),
    };

    /// <summary>Changes an annotation of a pod with a strategic merge patch.</summary>
    public static BenchRequest PatchPod(string ns, int number, int round) => new("PATCH", $"/api/v1/namespaces/{ns}/pods/{Name(number)}")
    {
        ContentType = "application/strategic-merge-patch+json",
        Body = Utf8($$$$"""{"metadata":{"annotations":{"round":"{{{{round.ToString(CultureInfo.InvariantCulture)}}}}"}}}"""),
    };

    /// <summary>Applies a ConfigMap on the server's side.</summary>
    public static BenchRequest ApplyConfigMap(string ns, int number, int round) => new("PATCH", $"/api/v1/namespaces/{ns}/configmaps/{Name(number)}?fieldManager=bench&force=true")
    {
        ContentType = "application/apply-patch+yaml",
        Body = Utf8($$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{Name(number)}}}"},"data":{"applied":"{{{round.ToString(CultureInfo.InvariantCulture)}}}"}}"""),
    };

    /// <summary>Reads an object.</summary>
    public static BenchRequest Get(string ns, string resource, int number) => new("GET", $"/api/v1/namespaces/{ns}/{resource}/{Name(number)}");

    /// <summary>Makes a pod of about two kilobytes as it is stored.</summary>
    public static BenchRequest CreatePod(string ns, int number) => Post($"/api/v1/namespaces/{ns}/pods", $$$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{{Name(number)}}}","labels":{"app":"web","tier":"front","pod-template-hash":"{{{number % 97}}}"},
        "annotations":{"example.com/checksum":"{{{number * 7919L % 1000003}}}"}},"spec":{"containers":[{"name":"main","image":"registry.example/web:1.14.2",
        "ports":[{"containerPort":8080,"name":"http"}],"env":[{"name":"NUMBER","value":"{{{number}}}"},{"name":"MODE","value":"production"}],
        "resources":{"requests":{"cpu":"100m","memory":"64Mi"},"limits":{"memory":"128Mi"}},
        "readinessProbe":{"httpGet":{"path":"/ready","port":8080},"periodSeconds":5},"volumeMounts":[{"name":"config","mountPath":"/etc/web"}]}],
        "volumes":[{"name":"config","configMap":{"name":"web"}}]}}
        """);

    private static string ConfigMap(int number, int round) => $$$"""
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{Name(number)}}}","labels":{"app":"bench"}},
        "data":{"number":"{{{number}}}","round":"{{{round}}}","settings":"{{{Text}}}"}}
        """;

    private static string Text { get; } = string.Join("\\n", Enumerable.Range(0, 12).Select(i => $"setting.number.{i} = value of {i * 31}"));

    private static string Name(int number) => "item-" + number.ToString("D6", CultureInfo.InvariantCulture);

    private static BenchRequest Post(string path, string body) => new("POST", path) { Body = Utf8(body) };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
