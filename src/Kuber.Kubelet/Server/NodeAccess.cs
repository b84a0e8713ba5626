namespace Kuber.Kubelet.Server;

/// <summary>
/// What of the node a request to the kubelet's server touches: subresources of the Node object, any of which suffices. The finer
/// ones let monitoring read pods and health without the right to run commands in containers, which <c>proxy</c> includes.
/// </summary>
/// <param name="Verb">The verb.</param>
/// <param name="Subresources">The subresources, the finest first.</param>
internal readonly record struct NodeAccess(string Verb, IReadOnlyList<string> Subresources)
{
    private static readonly string[] Stats = ["stats"];
    private static readonly string[] Metrics = ["metrics"];
    private static readonly string[] Log = ["log"];
    private static readonly string[] Healthz = ["healthz", "proxy"];
    private static readonly string[] Pods = ["pods", "proxy"];
    private static readonly string[] Proxy = ["proxy"];

    /// <summary>Reads it from a request.</summary>
    public static NodeAccess Of(string method, string path)
    {
        var verb = method switch
        {
            "POST" => "create",
            "GET" or "HEAD" => "get",
            "PUT" => "update",
            "PATCH" => "patch",
            "DELETE" => "delete",
            _ => "",
        };
        var first = path.Split('/', 3, StringSplitOptions.None) is [_, var part, ..] ? part : "";
        return new(verb, first switch
        {
            "stats" => Stats,
            "metrics" => Metrics,
            "logs" => Log,
            "healthz" => Healthz,
            "pods" or "runningpods" => Pods,
            _ => Proxy,
        });
    }
}
