namespace Kuber.Machinery.Grpc;

/// <summary>Ends a call at its deadline, with its caller's token, or when it is disposed.</summary>
internal sealed class GrpcCallLifetime : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration registration;

    public GrpcCallLifetime(TimeSpan? timeout, TimeProvider timeProvider, CancellationToken caller)
    {
        source = timeout is { } limit ? new CancellationTokenSource(limit, timeProvider) : new CancellationTokenSource();
        Token = source.Token;
        registration = caller.UnsafeRegister(state => ((CancellationTokenSource)state!).Cancel(), source);
    }

    /// <summary>Cancelled when the call is to end.</summary>
    public CancellationToken Token { get; }

    public void Dispose()
    {
        registration.Dispose();
        source.Cancel();
        source.Dispose();
    }
}
