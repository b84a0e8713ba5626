namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>What a pod does that a level does not allow.</summary>
/// <param name="Reason">In short, such as <c>host namespaces</c>.</param>
/// <param name="Detail">Which part of the pod does it.</param>
internal sealed record PodSecurityViolation(string Reason, string Detail)
{
    /// <summary>The reason with its detail.</summary>
    public override string ToString() => Detail.Length == 0 ? Reason : $"{Reason} ({Detail})";

    /// <summary>Names in quotation marks.</summary>
    public static string Quote(IEnumerable<string> names) => "\"" + string.Join("\", \"", names) + "\"";

    /// <summary>The word for one or for several.</summary>
    public static string Plural(string one, string several, int count) => count == 1 ? one : several;

    /// <summary><c>container "a"</c>, <c>containers "a", "b"</c>.</summary>
    public static string Containers(IReadOnlyCollection<string> names) => Plural("container", "containers", names.Count) + " " + Quote(names);

    /// <summary>Who sets something: the pod, containers, or both; empty for nobody.</summary>
    public static string Setters(bool pod, IReadOnlyCollection<string> containers) => (pod, containers.Count) switch
    {
        (true, 0) => "pod",
        (true, _) => "pod and " + Containers(containers),
        (false, 0) => "",
        _ => Containers(containers),
    };
}
