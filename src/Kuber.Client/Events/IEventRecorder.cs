using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Client.Events;

/// <summary>Tells users, by Event objects, what a component did to an object. Never blocks and never fails its caller.</summary>
public interface IEventRecorder
{
    /// <summary>Records an event about an object.</summary>
    /// <param name="about">The object.</param>
    /// <param name="type"><c>Normal</c> or <c>Warning</c>.</param>
    /// <param name="reason">A short word in CamelCase.</param>
    /// <param name="message">A sentence for people.</param>
    void Record(IApiObject about, string type, string reason, string message);

    /// <summary>Records an event about a referenced object or a part of it, such as a pod's container by its field path.</summary>
    void Record(ObjectReference about, string type, string reason, string message);
}
