using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>The types of <c>request</c> and <c>namespaceObject</c>.</summary>
internal static class RequestTypes
{
    private static readonly CelType Texts = CelType.ListOf(CelType.String);
    private static readonly CelType TextMap = CelType.MapOf(CelType.String, CelType.String);

    private static readonly FieldsType Kind = new(
        "kubernetes.GroupVersionKind", ("group", CelType.String), ("version", CelType.String), ("kind", CelType.String));

    private static readonly FieldsType Resource = new(
        "kubernetes.GroupVersionResource", ("group", CelType.String), ("version", CelType.String), ("resource", CelType.String));

    private static readonly FieldsType User = new(
        "kubernetes.UserInfo",
        ("username", CelType.String),
        ("uid", CelType.String),
        ("groups", Texts),
        ("extra", CelType.MapOf(CelType.String, Texts)));

    private static readonly FieldsType NamespaceSpec = new("kubernetes.NamespaceSpec", ("finalizers", Texts));

    private static readonly FieldsType NamespaceCondition = new(
        "kubernetes.NamespaceCondition",
        ("status", CelType.String),
        ("type", CelType.String),
        ("lastTransitionTime", CelType.Timestamp),
        ("message", CelType.String),
        ("reason", CelType.String));

    private static readonly FieldsType NamespaceStatus = new(
        "kubernetes.NamespaceStatus", ("conditions", CelType.ListOf(NamespaceCondition)), ("phase", CelType.String));

    private static readonly FieldsType NamespaceMetadata = new(
        "kubernetes.NamespaceMetadata",
        ("name", CelType.String),
        ("generateName", CelType.String),
        ("namespace", CelType.String),
        ("labels", TextMap),
        ("annotations", TextMap),
        ("UID", CelType.String),
        ("creationTimestamp", CelType.Timestamp),
        ("deletionGracePeriodSeconds", CelType.Int),
        ("deletionTimestamp", CelType.Timestamp),
        ("generation", CelType.Int),
        ("resourceVersion", CelType.String),
        ("finalizers", Texts));

    /// <summary>The type of <c>request</c>.</summary>
    public static CelObjectType Request { get; } = new FieldsType(
        "kubernetes.AdmissionRequest",
        ("kind", Kind),
        ("resource", Resource),
        ("subResource", CelType.String),
        ("requestKind", Kind),
        ("requestResource", Resource),
        ("requestSubResource", CelType.String),
        ("name", CelType.String),
        ("namespace", CelType.String),
        ("operation", CelType.String),
        ("userInfo", User),
        ("dryRun", CelType.Bool),
        ("options", CelType.Dyn));

    /// <summary>The type of <c>namespaceObject</c>.</summary>
    public static CelObjectType Namespace { get; } = new FieldsType(
        "kubernetes.Namespace", ("metadata", NamespaceMetadata), ("spec", NamespaceSpec), ("status", NamespaceStatus));
}
