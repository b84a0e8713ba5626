using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Client.Events;

/// <summary>Makes references to objects.</summary>
public static class ObjectReferences
{
    /// <summary>A reference to an object as it is now.</summary>
    public static ObjectReference To(IApiObject value)
    {
        var kind = value.GroupVersionKind;
        return new()
        {
            Kind = kind.Kind,
            ApiVersion = kind.Group.Length == 0 ? kind.Version : kind.Group + "/" + kind.Version,
            Namespace = value.Metadata.Namespace,
            Name = value.Metadata.Name,
            Uid = value.Metadata.Uid,
            ResourceVersion = value.Metadata.ResourceVersion,
        };
    }
}
