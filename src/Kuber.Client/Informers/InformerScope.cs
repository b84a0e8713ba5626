namespace Kuber.Client.Informers;

/// <summary>Which objects of a resource an informer follows. The default is all of them.</summary>
public sealed record InformerScope
{
    /// <summary>All objects.</summary>
    public static readonly InformerScope All = new();

    /// <summary>Only objects of this namespace; empty for all.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Only objects that match these labels; empty for all.</summary>
    public string LabelSelector { get; init; } = "";

    /// <summary>Only objects that match these fields, such as <c>spec.nodeName=node-1</c>; empty for all.</summary>
    public string FieldSelector { get; init; } = "";
}
