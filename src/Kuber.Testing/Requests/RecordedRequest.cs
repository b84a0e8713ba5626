using System.Globalization;
using System.Text;
using Kuber.ApiServer.Interception;

namespace Kuber.Testing.Requests;

/// <summary>A request that a client or component has sent.</summary>
public sealed class RecordedRequest
{
    private ReadOnlyMemory<byte> body;

    internal RecordedRequest(long number, RequestFacts facts, DateTimeOffset time, bool isComponent) =>
        (Number, Facts, Time, IsComponent) = (number, facts, time, isComponent);

    /// <summary>Its place in the order in which requests came, from 1.</summary>
    public long Number { get; }

    /// <summary>Verb, resource, object, user and program.</summary>
    public RequestFacts Facts { get; }

    /// <summary>When it came, by the cluster's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Whether one of the cluster's own components sent it: controllers, scheduler, fake kubelets.</summary>
    public bool IsComponent { get; }

    /// <summary>The status code that it was answered with; 0 while it runs, and where the client got no answer.</summary>
    public int Code { get; private set; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The fault that was put in its way; null for none.</summary>
    public string? Fault { get; internal set; }

    /// <summary>The media type of the body; empty where there was none.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The body as it was sent; in-process objects as JSON. Components' bodies are not kept.</summary>
    public ReadOnlyMemory<byte> Body => body;

    /// <summary>The body as text; empty where it is none (protobuf).</summary>
    public string BodyText => ContentType.Contains("protobuf", StringComparison.Ordinal) ? "" : Encoding.UTF8.GetString(body.Span);

    /// <summary>Such as <c>update configmaps default/x by alice: 409 (fault: conflict)</c>.</summary>
    public override string ToString()
    {
        var facts = Facts;
        var text = new StringBuilder(facts.Verb).Append(' ');
        if (facts.Resource.Length == 0)
        {
            text.Append(facts.Path);
        }
        else
        {
            text.Append(facts.Resource);
            if (facts.Group.Length > 0)
            {
                text.Append('.').Append(facts.Group);
            }

            if (facts.Subresource.Length > 0)
            {
                text.Append('/').Append(facts.Subresource);
            }

            if (facts.Namespace.Length + facts.Name.Length > 0)
            {
                text.Append(' ').Append(facts.Namespace).Append(facts.Namespace.Length > 0 && facts.Name.Length > 0 ? "/" : "").Append(facts.Name);
            }
        }

        text.Append(" by ").Append(facts.User.Length > 0 ? facts.User : "somebody unknown").Append(": ");
        text.Append(!HasEnded ? "running" : Code == 0 ? "no answer" : Code.ToString(CultureInfo.InvariantCulture));
        return (Fault is null ? text : text.Append(" (fault: ").Append(Fault).Append(')')).ToString();
    }

    internal void Read(ReadOnlyMemory<byte> value, string contentType) => (body, ContentType) = (value, contentType);

    internal void End(int code) => (Code, HasEnded) = (code, true);
}
