using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Tests;

/// <summary>Objects that tests make often.</summary>
internal static class Objects
{
    public static PodTemplateSpec Template(string app = "web", string image = "app:1") => new()
    {
        Metadata = new() { Labels = ApiMap.Of(("app", app)) },
        Spec = new() { Containers = [new() { Name = "c", Image = image, Ports = [new() { Name = "http", ContainerPortValue = 8080 }] }] },
    };

    public static LabelSelector Selector(string app = "web") => new() { MatchLabels = ApiMap.Of(("app", app)) };

    public static Deployment Deployment(string ns, int replicas, string name = "web") => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new() { Replicas = replicas, Selector = Selector(name), Template = Template(name) },
    };

    public static Pod Pod(string ns, string name, string node = "") => new()
    {
        Metadata = new() { Name = name, Namespace = ns, Labels = ApiMap.Of(("app", name)) },
        Spec = Template().Spec with { NodeName = node },
    };

    public static OwnerReference Owned(IApiObject owner, bool blocks = false) => new()
    {
        ApiVersion = owner.GroupVersionKind.Group.Length == 0 ? owner.GroupVersionKind.Version : owner.GroupVersionKind.Group + "/" + owner.GroupVersionKind.Version,
        Kind = owner.GroupVersionKind.Kind,
        Name = owner.Metadata.Name,
        Uid = owner.Metadata.Uid,
        BlockOwnerDeletion = blocks ? true : null,
    };

    public static ConfigMap Map(string ns, string name, params OwnerReference[] owners) => new()
    {
        Metadata = new() { Name = name, Namespace = ns, OwnerReferences = owners.ToApiList() },
    };
}
