using Kuber.Api.Meta.V1;

namespace Kuber.Controllers.Shared;

/// <summary>The options of every write of a controller: all are made in the name that upstream's controllers have in managed fields.</summary>
internal static class Writes
{
    /// <summary>The field manager.</summary>
    public const string Manager = "kube-controller-manager";

    public static readonly CreateOptions Create = new() { FieldManager = Manager };

    public static readonly UpdateOptions Update = new() { FieldManager = Manager };

    public static readonly PatchOptions Patch = new() { FieldManager = Manager };

    /// <summary>Deletes in the background.</summary>
    public static readonly DeleteOptions Delete = new() { PropagationPolicy = "Background" };

    /// <summary>Deletes an object only if it is still the one that was decided on.</summary>
    public static DeleteOptions DeleteExactly(string uid) => new() { PropagationPolicy = "Background", Preconditions = new() { Uid = uid } };
}
