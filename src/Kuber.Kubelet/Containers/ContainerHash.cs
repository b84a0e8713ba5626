using System.Globalization;
using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Containers;

/// <summary>Tells whether a running container still is the one that the spec asks for. Only name and image may change a running container.</summary>
internal static class ContainerHash
{
    /// <summary>FNV-1a of name and image, in hexadecimal.</summary>
    public static string Of(Container container)
    {
        var hash = 2166136261u;
        foreach (var b in System.Text.Encoding.UTF8.GetBytes($"{{\"name\":\"{container.Name}\",\"image\":\"{container.Image}\"}}"))
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash.ToString("x", CultureInfo.InvariantCulture);
    }
}
