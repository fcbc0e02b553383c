package vn.motcua.fault.staff;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import vn.motcua.fault.nodes.Balancer;

/** How an account makes itself known. The password is the account's name. */
public interface Login {

  String account();

  HttpResponse<byte[]> send(
      Balancer balancer, String kind, String path, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException;

  /** By HTTP Basic, with each request. */
  record Basic(String account) implements Login {
    @Override
    public HttpResponse<byte[]> send(
        Balancer balancer, String kind, String path, UnaryOperator<HttpRequest.Builder> with)
        throws IOException, InterruptedException {
      var login = (account + ":" + account).getBytes(StandardCharsets.US_ASCII);
      var header = "Basic " + Base64.getEncoder().encodeToString(login);
      return balancer.send(
          kind, path, request -> with.apply(request).header("Authorization", header));
    }
  }
}
