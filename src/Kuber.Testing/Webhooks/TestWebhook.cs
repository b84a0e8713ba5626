using System.Collections.Concurrent;
using Kuber.Api.Admission.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Webhooks;

/// <summary>A webhook that a test serves. Disposing of it takes its configuration out of the cluster.</summary>
public sealed class TestWebhook : IAsyncDisposable
{
    private readonly Func<AdmissionRequest, AdmissionResponse> answer;
    private readonly Func<TestWebhook, Task> remove;
    private readonly ConcurrentQueue<AdmissionRequest> calls = new();

    internal TestWebhook(string name, Func<AdmissionRequest, AdmissionResponse> answer, Func<TestWebhook, Task> remove) =>
        (Name, this.answer, this.remove) = (name, answer, remove);

    /// <summary>The name of its configuration.</summary>
    public string Name { get; }

    /// <summary>What it was asked, oldest first.</summary>
    public IReadOnlyList<AdmissionRequest> Calls => [.. calls];

    /// <summary>Whether nobody answers: what becomes of requests then, the failure policy says.</summary>
    public bool IsDown { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await remove(this);

    /// <summary>Answers a review.</summary>
    /// <exception cref="HttpRequestException">It is down, or the test's code has failed.</exception>
    internal ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> review)
    {
        if (IsDown)
        {
            throw new HttpRequestException("dial tcp: connect: connection refused");
        }

        var request = ApiCodec.DecodeJson<AdmissionReview>(review.Span).Request!;
        calls.Enqueue(request);
        AdmissionResponse response;
        try
        {
            response = answer(request);
        }
        catch (StatusException denial)
        {
            response = new() { Status = denial.Status };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new HttpRequestException("the webhook of the test has failed: " + failure.Message);
        }

        return ApiCodec.EncodeJson(new AdmissionReview { Response = response with { Uid = request.Uid } });
    }
}
